import { button, iconButton, make } from '../../Chat/elements.js';
import { text } from '../../Chat/strings.js';
import { minutes } from '../Playing/minutes.js';
import { sound } from '../Playing/voice-sound.js';
import { voiceView } from '../Playing/voice-view.js';
import { mayBeDiscarded } from './discarding.js';
import { meter } from './meter.js';
import { longest } from './recorder.js';
import { recordedType } from './microphone.js';
import { describe, recordings } from './recordings.js';

/** From then on the time that is left is shown, in seconds. */
const warnsAt = 30;
const absentFor = 3_000;

/**
 * The composer's part for voice messages: the button beside `Emoji`, and what stands in place of the text while something is recorded or
 * waits to be heard.
 * @param {{ send: (recording: import('./recordings.js').Recording) => void, leave: () => void }} composer `send` takes it on its way;
 * `leave` gives the focus back to the text
 */
export function voicePanel({ send, leave }) {
  const panel = make('div', 'voice-panel');
  const told = make('p', 'told');
  const line = make('div', 'line');
  const time = make('span', 'clock');
  const level = meter();
  let place = { roomId: null, roomName: '', types: [], isClosed: false };
  let trouble = '';
  let shown = '';
  let source = '';

  let awaySince = null;

  const record = iconButton('mic', text('recordVoice'), begin);
  panel.hidden = true;
  panel.setAttribute('role', 'group');
  panel.setAttribute('aria-label', text('voiceMessage'));
  told.setAttribute('role', 'status');
  time.setAttribute('role', 'timer');
  panel.append(told, line);

  async function begin() {
    const { live } = recordings;
    if (live) return say(text('recordingBusy', live.recording.roomName));
    const { roomId, roomName } = place;
    sound.pause();
    trouble = await recordings.begin(roomId, roomName, recordedType(place.types));
    if (trouble && roomId === place.roomId) draw();
  }

  /** What the state is, as one word for each look of the panel. */
  function state() {
    const { live } = recordings;
    if (live && live.recording.roomId !== place.roomId) return 'elsewhere';
    if (live) return live.recorder.isPaused ? 'paused' : 'live';
    if (recordings.asks) return 'asks';
    if (trouble) return 'trouble';
    return recordings.keptIn(place.roomId) ? 'kept' : '';
  }

  function draw() {
    const now = state();
    const kept = now === 'kept' ? recordings.keptIn(place.roomId) : null;
    const look = `${now} ${place.roomId} ${kept?.id} ${place.isClosed} ${trouble}`;
    if (look === shown) return;
    const hadFocus = panel.contains(document.activeElement) || document.activeElement === record;
    shown = look;
    panel.hidden = now === '';
    panel.dataset.state = now;
    panel.parentElement?.classList.toggle('speaks', ['asks', 'live', 'paused', 'kept'].includes(now));
    record.disabled = place.isClosed;
    if (source) URL.revokeObjectURL(source);
    source = '';
    line.replaceChildren(...looks[now]?.(kept) ?? []);
    say({ asks: text('askingMicrophone'), trouble, kept: kept?.told, elsewhere: elsewhere() }[now] ?? '');
    tick();
    if (hadFocus) (line.querySelector('.first') ?? line.querySelector('button, .wave'))?.focus({ preventScroll: true });
    if (hadFocus && now === '') leave();
  }

  const elsewhere = () => recordings.live && text('recordingFor', recordings.live.recording.roomName);

  const looks = {
    asks: () => [button(text('cancel'), () => recordings.giveUpAsking())],
    trouble: () => [
      first(button(text('tryAgain'), () => { trouble = ''; begin(); })),
      button(text('close'), () => { trouble = ''; draw(); }),
    ],
    live: () => [discards(), time, level.element, first(iconButton('pause', text('pauseRecording'), () => recordings.pause())), stops(), sends()],
    paused: () => [discards(), time, level.element, first(iconButton('mic', text('resumeRecording'), () => recordings.resume())), stops(), sends()],
    elsewhere: () => [time, stops()],
    kept: recording => [discards(), heard(recording), ...place.isClosed ? [] : [sends()]],
  };

  const stops = () => iconButton('stop', text('stopRecording'), () => recordings.stop());
  const discards = () => iconButton('trash', text('discardRecording'), discard);

  function sends() {
    const made = button(text('send'), give);
    made.className = 'send';
    made.setAttribute('aria-label', text('sendVoice'));
    return made;
  }

  function heard(recording) {
    const { blob, voice } = describe(recording);
    source = blob ? URL.createObjectURL(blob) : '';
    const view = voiceView({ id: recording.id, source: source || new URL(`api/files/${recording.fileId}`, document.baseURI).href, ...voice });
    view.querySelector('.hear').classList.add('first');
    return view;
  }

  const ours = () => recordings.live?.recording ?? recordings.keptIn(place.roomId);

  async function give() {
    sound.pause();
    const recording = recordings.live ? await recordings.stop() : recordings.keptIn(place.roomId);
    // What is shorter than a word is none.
    if (recordings.keptIn(recording.roomId) !== recording) return;
    send(recording);
    recordings.forget(recording);
    leave();
  }

  async function discard() {
    const recording = ours();
    recordings.pause();
    sound.pause();
    const seconds = recordings.live?.recorder.seconds ?? recording.seconds;
    if (await mayBeDiscarded(seconds)) recordings.discard(recording);
  }

  function say(words) {
    if (told.textContent !== words) told.textContent = words ?? '';
  }

  function tick() {
    const { live } = recordings;
    if (!live) return;
    rest();
    const { seconds, levels, level: loud } = live.recorder;
    const left = longest - seconds;
    time.classList.toggle('ends', left <= warnsAt);
    time.textContent = left <= warnsAt ? text('recordingLeft', minutes(Math.ceil(left))) : minutes(seconds);
    level.show(levels, loud);
    if (panel.dataset.state !== 'live') return;
    if (left <= warnsAt) say(text('recordingEnds', warnsAt));
    else say(isSilent(levels) ? text('nothingHeard') : '');
  }

  // On a page without a composer nobody would see that the microphone is on. A page that is drawn anew is back at once.
  function rest() {
    if (panel.isConnected) awaySince = null;
    else if (performance.now() - (awaySince ??= performance.now()) > absentFor) recordings.pause();
  }

  recordings.addEventListener('changed', draw);
  recordings.addEventListener('tick', tick);
  return {
    panel,
    record,
    /** @param {{ roomId: number, roomName: string, types: string[], isClosed: boolean }} next where the composer stands now */
    settle(next) {
      if (next.roomId !== place.roomId) trouble = '';
      place = next;
      record.hidden = !recordedType(place.types);
      // Where nothing can be written any more, what was said is kept.
      if (place.isClosed && recordings.live?.recording.roomId === place.roomId) recordings.stop();
      draw();
    },
  };
}

function first(made) {
  made.classList.add('first');
  return made;
}

/** Three seconds without the slightest noise are no pause for thought. */
const isSilent = levels => levels.length > 60 && levels.slice(-60).every(level => level < 0.02);
