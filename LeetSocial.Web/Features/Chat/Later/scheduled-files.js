import { ask } from '../Acting/ask.js';
import { iconButton, make } from '../elements.js';
import { text } from '../strings.js';
import { pictureOf } from '../../Uploads/Tray/chip.js';
import { fileSize } from '../../Uploads/Tray/file-size.js';

const states = { 'being-checked': 'fileBeingChecked', infected: 'fileInfected', 'not-checkable': 'fileNotCheckable' };

/**
 * What goes with something scheduled, each with its picture, name and size. What is not all there is of it can be taken out.
 * @param {{ content: string, files: { id: number, name: string, size: number, isPicture: boolean, state: string }[] }} one
 * @param {(id: number) => void} takeOut
 */
export function scheduledFiles({ content, files }, takeOut) {
  const list = make('ul', 'enclosed');
  list.setAttribute('aria-label', text('attachedFiles'));
  list.append(...files.map(file => {
    const item = make('li', 'att');
    const words = make('span', 'words');
    const name = make('b', '', file.name);
    name.dir = 'auto';
    name.title = file.name;
    if (states[file.state] && file.state !== 'being-checked') item.dataset.state = 'failed';
    words.append(name, make('small', '', states[file.state] ? text(states[file.state]) : fileSize(file.size)));
    item.append(pictureOf({ type: file.isPicture ? 'image/*' : '', fileId: file.id }).element, words);
    if (content || files.length > 1) {
      item.append(iconButton('close', text('removeFile', file.name), async () => await isSure() && takeOut(file.id)));
    }
    return item;
  }));
  return list;
}

const isSure = () => ask({ title: text('takeFileOutTitle'), body: text('takeFileOutBody'), keep: text('keepMessage'), go: text('delete') });
