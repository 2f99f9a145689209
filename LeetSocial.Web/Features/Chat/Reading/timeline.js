import { drawPages } from '../Previewing/pages.js';
import { settlePending } from '../Writing/pending-rows.js';
import { followSources } from '../Writing/sources.js';
import { keepRoving } from '../Acting/roving.js';
import { keepToolbar } from '../Acting/toolbar.js';
import '../Acting/swipe.js';
import '../Acting/touch.js';
import './activity.js';
import { markArrivals } from './arrivals.js';
import './date-dialog.js';
import { dressCode } from './code.js';
import { drawDays } from './days.js';
import { drawFeet } from './feet.js';
import { tellFollowing } from './following.js';
import { enlargeEmoji } from './jumbo.js';
import { offerJump } from './jump.js';
import { watchLog } from './log-watch.js';
import { tellMissing } from './missing.js';
import { pageNearEdges } from './paging.js';
import { keepPlace } from './place.js';
import './quotes.js';
import { readVisible } from './reading.js';
import './room-links.js';
import { drawReceipts } from './receipts.js';
import { fillTimes } from './times.js';
import { dressVoices } from '../../Uploads/Playing/voice.js';

// First whatever changes the log's height, then its place, then what depends on what can be seen.
watchLog([followSources, settlePending, fillTimes, enlargeEmoji, drawDays, drawFeet, drawPages, dressCode, dressVoices, drawReceipts, keepToolbar, keepRoving, markArrivals, keepPlace, pageNearEdges, readVisible, tellFollowing, offerJump, tellMissing]);
