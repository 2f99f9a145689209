// Starts Blazor, as soon as its script is there, with a transport and a patience of our own.
import { reconnectionHandler } from './reconnect.js';

const webSockets = 1;

const start = () => Blazor.start({
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

if (globalThis.Blazor) start();
else document.getElementById('blazor').addEventListener('load', start);
