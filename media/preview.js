// A click on a wrong figure, or on a row of a table, goes to its source: what the preview does on a double click where
// `markdown.preview.doubleClickToSwitchToEditor` is set. It gives its scripts no other way to the editor.
document.addEventListener('click', (event) => {
  const { target } = event;
  if (!(target instanceof Element) || target.closest('a')) return;
  if (!target.closest('.tieout-finding, .tieout-table tr')) return;
  // Whoever selects text wants to copy it.
  if (String(getSelection()) !== '') return;
  const { clientX, clientY } = event;
  // Without its view an event knows nothing of how far the page is scrolled.
  target.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, view: window, clientX, clientY }));
});
