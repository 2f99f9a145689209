// All that a page runs, in the order that counts. The build makes one file of it.
import '../Features/Chat/chat.js';
import '../Features/Search/Showing/early.js';
import './theme.js';
import './panes.js';
import './going-back.js';
import './cut-off.js';
import '../Ui/copy.js';
import '../Ui/relative-time.js';
import './server-calls.js';
import './blazor-start.js';
