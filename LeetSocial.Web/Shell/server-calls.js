// What the server may call of the page's scripts (Ui/PageScripts.cs has the names); it is there before Blazor starts.
import * as bridge from '../Features/Chat/bridge.js';
import { begin } from '../Features/Search/Showing/hits.js';
import { endOfToday } from '../Ui/days.js';

globalThis.leetSocial = { ...bridge, beginSearch: begin, endOfToday };
