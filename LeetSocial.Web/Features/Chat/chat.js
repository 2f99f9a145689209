// Loaded with every page: the composer and the log work from the prerendered page on; the circuit joins them through the bridge.
import './Writing/composer-host.js';
import './Reading/timeline.js';
import './Keyboard/shortcuts.js';
import './Uncovering/spoilers.js';
import './Later/nudge.js';
import '../Uploads/Playing/one-at-a-time.js';
import '../Uploads/Playing/sound-player.js';
import '../Uploads/Showing/opening.js';
import '../Avatars/Cropping/avatars.js';
// Last: what takes Escape for itself is asked before.
import './Keyboard/escape.js';
