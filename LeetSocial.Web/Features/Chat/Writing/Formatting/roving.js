/**
 * One stop for Tab in a toolbar; the arrows go on from there, Escape goes back to what it acts on.
 * @param {HTMLElement} bar
 * @param {() => void} leave
 */
export function rovesWithin(bar, leave) {
  const stops = () => [...bar.querySelectorAll('button:not([hidden])')];
  const choose = chosen => bar.querySelectorAll('button').forEach(each => { each.tabIndex = each === chosen ? 0 : -1; });
  const settle = () => { if (!stops().some(each => each.tabIndex === 0)) choose(stops()[0]); };

  bar.addEventListener('focusin', event => choose(event.target));
  bar.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      return leave();
    }
    const all = stops();
    const at = all.indexOf(document.activeElement);
    const step = getComputedStyle(bar).direction === 'rtl' ? -1 : 1;
    const to = { ArrowRight: at + step, ArrowLeft: at - step, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all.at(to % all.length).focus();
  });
  choose(stops()[0]);
  return settle;
}
