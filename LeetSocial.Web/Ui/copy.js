// <button data-copy="id of a field"> puts what stands in the field on the clipboard; the nearest [data-copied] says so.
document.addEventListener('click', async event => {
  const button = event.target.closest('button[data-copy]');
  const field = button && document.getElementById(button.dataset.copy);
  if (!field) return;
  // Plain http on a local network has no clipboard; what is selected can still be copied by hand.
  field.select();
  await navigator.clipboard?.writeText(field.value).catch(() => { });
  const told = button.parentElement.querySelector('[data-copied]');
  if (told && navigator.clipboard) told.textContent = told.dataset.copied;
});
