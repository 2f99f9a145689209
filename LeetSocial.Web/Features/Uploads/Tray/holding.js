/**
 * Takes a thing for this tab until the tab is closed or left. Without locks (plain http on a local network) two tabs may have the same one.
 * @param {string} id
 * @returns {Promise<boolean>} whether no other tab has it
 */
export function holds(id) {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise(resolve => {
    navigator.locks.request(`leetsocial-file-${id}`, { ifAvailable: true }, lock => {
      resolve(lock !== null);
      return lock && new Promise(() => { });
    }).catch(() => resolve(true));
  });
}
