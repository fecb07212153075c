/** Makes an element. Children are elements or text; text never becomes markup. `onclick` and the like are handlers. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

/** A button that works while it is pressed and shows what went wrong beside itself. */
export function action(label, work, kind = '') {
  const button = h('button', { class: kind, type: 'button' }, label);
  button.addEventListener('click', async () => {
    button.disabled = true;
    button.nextElementSibling?.matches('.bad') && button.nextElementSibling.remove();
    try {
      await work();
    } catch (error) {
      button.after(h('span', { class: 'bad', role: 'alert' }, error.message));
    } finally {
      button.disabled = false;
    }
  });
  return button;
}

export function section(title, ...children) {
  return h('section', {}, h('h2', {}, title), ...children);
}

/** Cloud time as people in Shanghai read it. */
export function moment(ms) {
  return new Date(ms).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });
}
