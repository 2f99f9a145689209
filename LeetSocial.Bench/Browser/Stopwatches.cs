using Microsoft.Playwright;

namespace LeetSocial.Bench.Browser;

/// <summary>
/// Takes the times inside the pages, from the input event to the end of the frame that shows the result, so that the way
/// to the automation and back is no part of them. Pages of one browser share its clock.
/// </summary>
internal static class Stopwatches
{
    public const string Script = """
        window.bench = {
          conditions: {
            messageShown: text => [...document.querySelectorAll('[role=log] article')].some(row => row.textContent.includes(text)),
            typingShown: () => [...document.querySelectorAll('[role=status]')].some(line => line.textContent.includes('typing')),
            noTypingShown: () => !bench.conditions.typingShown(),
            roomShown: room => !!document.querySelector(`[role=log][data-room="${room}"] article`),
            rowShown: sequence => bench.inSight(document.querySelector(`[role=log] article[data-sequence="${sequence}"]`)),
            placeShown: before => {
              const place = document.querySelector('[role=log]')?.dataset.permalink;
              return !!place && place !== before && bench.inSight(bench.rows().find(row => Number(row.dataset.sequence) >= Number(place)));
            },
            photoShown: n => {
              const row = [...document.querySelectorAll('[role=log] article')].findLast(one => one.textContent.includes(`Photo ${n}.`));
              const photo = row?.querySelector('.pic img');
              return !!photo && photo.complete && photo.naturalWidth > 0;
            },
            fileSent: () => !!document.querySelector('.tray .att[data-state=done]'),
            endShown: () => !!document.querySelector('[role=log][data-at-end]') && bench.inSight(bench.rows().at(-1)),
          },
          rows: () => [...document.querySelectorAll('[role=log] article[data-sequence]')],
          inSight(row) {
            if (!row) return false;
            const frame = row.closest('[role=log]').getBoundingClientRect(), box = row.getBoundingClientRect();
            return box.top >= frame.top && box.top < frame.bottom;
          },
          begin(type) {
            this.begun = new Promise(resolve => addEventListener(type,
              event => resolve(performance.timeOrigin + event.timeStamp), { capture: true, once: true }));
          },
          // Blazor announces the state of its circuit on the reconnect dialog.
          watchReconnect() {
            this.seen = new Promise(resolve => addEventListener('components-reconnect-state-changed', event => {
              if (event.detail?.state === 'hide') resolve(performance.timeOrigin + performance.now());
            }, { capture: true }));
          },
          watch(condition, argument) {
            const holds = () => this.conditions[condition](argument);
            this.seen = new Promise(resolve => {
              const afterPaint = () => requestAnimationFrame(() => {
                const channel = new MessageChannel();
                channel.port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
                channel.port2.postMessage(null);
              });
              const look = () => {
                if (!holds()) return;
                observer.disconnect();
                document.removeEventListener('scroll', look, true);
                document.removeEventListener('load', look, true);
                afterPaint();
              };
              const observer = new MutationObserver(look);
              document.addEventListener('scroll', look, true);
              document.addEventListener('load', look, true);
              observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
            });
          }
        };
        // A page that is opened at a message watches for it from its first moment.
        const wanted = location.pathname.split('/')[3];
        if (wanted) bench.watch('rowShown', wanted);
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public const string MessageShown = "messageShown";
    public const string TypingShown = "typingShown";
    public const string NoTypingShown = "noTypingShown";
    public const string RoomShown = "roomShown";
    public const string RowShown = "rowShown";
    public const string PhotoShown = "photoShown";
    public const string FileSent = "fileSent";
    public const string EndShown = "endShown";

    /// <summary>From now on, the next event of this type is the beginning.</summary>
    public static Task Begin(this IPage page, string type) =>
        page.EvaluateAsync("type => { bench.begin(type); }", type);

    /// <summary>From now on, the first frame in which the condition holds is the end.</summary>
    public static Task Watch(this IPage page, string condition, string? argument = null) =>
        page.EvaluateAsync("([condition, argument]) => { bench.watch(condition, argument); }", new[] { condition, argument });

    /// <summary>From now on, the first frame in which another place than now was led to, and stands in sight, is the end.</summary>
    public static Task WatchPlace(this IPage page) =>
        page.EvaluateAsync("() => { bench.watch('placeShown', document.querySelector('[role=log]').dataset.permalink); }");

    /// <summary>From now on, the moment in which the circuit is there again is the end.</summary>
    public static Task WatchReconnect(this IPage page) => page.EvaluateAsync("() => { bench.watchReconnect(); }");

    /// <summary>The page's clock, in milliseconds since the epoch.</summary>
    public static Task<double> Now(this IPage page) => page.EvaluateAsync<double>("() => performance.timeOrigin + performance.now()");

    /// <summary>The time of the beginning, in milliseconds since the epoch.</summary>
    public static Task<double> Begun(this IPage page) => page.Time("bench.begun");

    /// <summary>The time of the end, in milliseconds since the epoch.</summary>
    public static Task<double> Seen(this IPage page) => page.Time("bench.seen");

    // A promise that is never kept would hold the automation for ever.
    private static Task<double> Time(this IPage page, string promise) =>
        page.EvaluateAsync<double>($"() => {promise}").WaitAsync(Patience);
}
