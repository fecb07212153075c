/** Taro's element of a form control, as far as it is touched here. */
export interface FormElement {
  props: Record<string, unknown>;
  setAttribute(name: string, value: unknown): void;
}

/**
 * As the `ref` of a control whose value a tap changes: the page is told of a value when it is another than the last. Taro
 * sends the value of each control at each drawing, a setData of its own when nothing else has changed.
 */
export const tellNewValues = process.env.TARO_ENV === 'h5' ? undefined : (element: FormElement | null): void => {
  if (element === null) return;
  const tell = element.setAttribute;
  let told = element.props['value'];
  element.setAttribute = function (this: FormElement, name, value) {
    if (name === 'value' && value === told) return;
    if (name === 'value') told = value;
    tell.call(this, name, value);
  };
};
