/** Measured on an element of the browser's own medium size. */
export function systemTextPx(): number {
  const probe = document.createElement('i');
  probe.style.cssText = 'position:absolute;visibility:hidden;font:medium serif';
  document.body.append(probe);
  const px = Number.parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return px;
}
