/** One listener. While an input method writes, it waits for the end of the word with a second one. */
export function hearTyping(element: HTMLElement, changed: (typed: string) => void): () => void {
  let isWaiting = false;
  const finished = ({ data }: CompositionEvent) => {
    isWaiting = false;
    changed(data);
  };
  const hear = (event: Event) => {
    const { data, isComposing } = event as InputEvent;
    if (!isComposing) changed(data ?? '');
    else if (!isWaiting) {
      isWaiting = true;
      element.addEventListener('compositionend', finished, { once: true });
    }
  };
  element.addEventListener('input', hear);
  return () => {
    element.removeEventListener('input', hear);
    element.removeEventListener('compositionend', finished);
  };
}
