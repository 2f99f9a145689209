/**
 * What this browser keeps for one person: drafts, the outbox, files that are on their way and recordings, in an IndexedDB database of their own. Where the browser grants none
 * (private windows, a full disk), everything works on from memory and only a reload forgets.
 */
const prefix = 'leetsocial-';
const keys = { drafts: 'roomId', outbox: 'clientMessageId', attachments: 'id', recordings: 'id' };
const version = 3;
const openWithin = 10_000;
const opened = new Map();
const shelves = new Map();
let sealed = false;

/**
 * Tells `came` when a person's database came after it had been given up: what they wrote meanwhile is in it by now, and what it held before
 * can be read. `drafts` are those that it held, over which others may lie.
 */
export const late = new EventTarget();

/**
 * The first to open a person's database clears away what anybody else left behind (T37).
 * @returns {Promise<IDBDatabase | null>} null where the browser keeps nothing
 */
function open(person) {
  if (!opened.has(person)) {
    const tooLate = new Promise(resolve => setTimeout(resolve, openWithin, null));
    const connection = purge(person).then(() => connect(person)).catch(() => null);
    const inTime = Promise.race([connection, tooLate]);
    opened.set(person, inTime);
    inTime.then(async database => {
      const after = database ? null : await connection;
      if (after) unload(person, after);
    });
  }
  return opened.get(person);
}

/** A browser that was busy for so long has its database now: what was kept in memory meanwhile belongs there. */
function unload(person, database) {
  if (sealed) return;
  opened.set(person, Promise.resolve(database));
  const names = Object.keys(keys);
  const transaction = database.transaction(names, 'readwrite');
  const drafts = transaction.objectStore('drafts').getAll();
  drafts.onsuccess = () => names.forEach(name => shelf(person, name).all().forEach(entry => transaction.objectStore(name).put(entry)));
  transaction.oncomplete = () => {
    names.forEach(name => shelves.delete(place(person, name)));
    late.dispatchEvent(new CustomEvent('came', { detail: { person, drafts: drafts.result } }));
  };
  transaction.onabort = () => opened.set(person, Promise.resolve(null));
}

function connect(person) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(prefix + person, version);
    request.onupgradeneeded = () => Object.entries(keys)
      .filter(([name]) => !request.result.objectStoreNames.contains(name))
      .forEach(([name, keyPath]) => request.result.createObjectStore(name, { keyPath }));
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const letGo = () => opened.delete(person);
      database.onclose = letGo;
      database.onversionchange = () => {
        database.close();
        letGo();
      };
      resolve(database);
    };
  });
}

/**
 * @param {string} person
 * @param {'drafts' | 'outbox' | 'attachments' | 'recordings'} name
 * @returns {Promise<any[]>}
 */
export async function read(person, name) {
  const database = await open(person);
  if (!database) return shelf(person, name).all();
  return new Promise((resolve, reject) => {
    const request = database.transaction(name).objectStore(name).getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * Changes all kinds in one transaction, so that a crash neither loses a text between draft and outbox nor keeps it in both.
 * @typedef {{ put: (entry: object) => void, delete: (key: any) => void }} Shelf
 * @param {string} person
 * @param {(drafts: Shelf, outbox: Shelf, attachments: Shelf, recordings: Shelf) => void} change
 */
export async function write(person, change) {
  if (sealed) return;
  const database = await open(person);
  if (!database) return change(...Object.keys(keys).map(name => shelf(person, name)));
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(Object.keys(keys), 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
    change(...Object.keys(keys).map(name => transaction.objectStore(name)));
    // Said at once: on a page that is being left, waiting for the answers would lose the change.
    transaction.commit();
  });
}

/** From now on nothing is written: the last words of a page that is being left must not come back after a purge. */
export function seal() { sealed = true; }

export const isSealed = () => sealed;

async function stored() {
  try {
    return await indexedDB.databases();
  } catch {
    return [];
  }
}

/** @returns {Promise<string[]>} whose things this browser holds */
export async function owners() {
  const names = (await stored()).map(database => database.name).filter(name => name.startsWith(prefix));
  return [...new Set([...opened.keys(), ...names.map(name => name.slice(prefix.length))])];
}

/**
 * Deletes the databases of everybody, or of everybody else; every tab lets go of them by itself.
 * @param {string} [except]
 */
export async function purge(except) {
  shelves.clear();
  const people = await owners();
  await Promise.all(people.filter(person => person !== except).map(remove));
}

function remove(person) {
  return new Promise(resolve => {
    const request = indexedDB.deleteDatabase(prefix + person);
    request.onsuccess = request.onerror = () => resolve();
  });
}

const place = (person, name) => `${person}/${name}`;

function shelf(person, name) {
  const entries = shelves.get(place(person, name)) ?? new Map();
  shelves.set(place(person, name), entries);
  return { all: () => [...entries.values()], put: entry => entries.set(entry[keys[name]], entry), delete: key => entries.delete(key) };
}
