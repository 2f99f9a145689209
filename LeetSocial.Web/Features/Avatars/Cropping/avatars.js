import './room-picture.js';

/** On the profile's page: once a picture is chosen its part is asked for, and the form goes as it would without script. */
document.addEventListener('change', async event => {
  const form = event.target.closest?.('[data-avatar-form]');
  const file = event.target.files?.[0];
  if (!form || !file) return;
  const { chooseCrop } = await import('./crop-dialog.js');
  const part = await chooseCrop(file, { isRound: true });
  if (part === null) {
    event.target.value = '';
    return;
  }
  form.elements['Input.Crop'].value = part;
  form.requestSubmit();
});
