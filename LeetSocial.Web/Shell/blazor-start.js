// Starts Blazor with a transport and a patience of our own.
import './theme.js';
import './page-title.js';
import './panes.js';
import './going-back.js';
import './cut-off.js';
import '../Ui/copy.js';
import '../Ui/relative-time.js';
import '../Features/Chat/Writing/sign-out.js';
import { reconnectionHandler } from './reconnect.js';

const webSockets = 1;

Blazor.start({
  // Account pages are plain documents: a full load leaves nothing of one person behind for the next.
  ssr: { disableDomPreservation: true },
  circuit: {
    configureSignalR: builder => builder
      .withUrl('_blazor', { skipNegotiation: true, transport: webSockets })
      .withServerTimeout(15_000)
      .withKeepAliveInterval(5_000),
    reconnectionHandler,
  },
});
