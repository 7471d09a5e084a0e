/** The Desk's own ways out of the settings: what is typed there and not saved is asked about first. */
export function askBeforeLeaving(): void {
  document.addEventListener('click', onClick);
}

function onClick(event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
  const panel = document.querySelector('settings-panel');
  if (!link || !panel || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  void panel.leave().then((isLeft) => {
    if (isLeft) location.hash = link.hash;
  });
}
