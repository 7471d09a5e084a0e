/** Left by Tab, a menu must not lie over what has the focus now. Its button opens and closes it by itself. */
export function closeWhenLeft({ currentTarget, relatedTarget }: FocusEvent): void {
  const menu = currentTarget as HTMLElement;
  const next = relatedTarget as Element | null;
  if (next && !menu.contains(next) && next.getAttribute('popovertarget') !== menu.id) menu.hidePopover();
}
