const forever = () => new Promise(() => { });
const nameOf = id => `leetsocial-file-${id}`;

/**
 * Takes a thing for this tab until the tab is closed or left. Without locks (plain http on a local network) two tabs may have the same one.
 * @param {string} id
 * @returns {Promise<boolean>} whether no other tab has it
 */
export function holds(id) {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise(resolve => {
    navigator.locks.request(nameOf(id), { ifAvailable: true }, lock => {
      resolve(lock !== null);
      return lock && forever();
    }).catch(() => resolve(true));
  });
}

/**
 * Takes a thing that another tab has as soon as that one is gone: often it is the very page that stood here before a reload, and has not let go yet.
 * @param {string} id
 * @param {() => Promise<boolean>} take whether it is still wanted
 */
export function inherits(id, take) {
  navigator.locks.request(nameOf(id), async () => await take() && forever()).catch(() => { });
}
