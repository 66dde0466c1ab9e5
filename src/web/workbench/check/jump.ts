/** Brings the field a finding names into sight and into the keyboard's focus; the nearest part of it where it is gone. */
export function jumpTo(field: string): boolean {
  const path = field.replace(/\[([^\]]*)\]/g, '.$1').split('.');
  for (let length = path.length; length > 0; length--) {
    const name = path.slice(0, length).join('.');
    const found = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
    if (!found) continue;
    found.scrollIntoView({ block: 'center' });
    const target = found.matches('textarea,input,select,button')
      ? found
      : found.querySelector<HTMLElement>('textarea,input,select,button');
    target?.focus({ preventScroll: true });
    found.classList.add('wb-here');
    setTimeout(() => found.classList.remove('wb-here'), 1_600);
    return true;
  }
  return false;
}
