import { useState } from 'react';
import { becomePersona, currentOpenid } from '../../shared/cloud/browser/persona';
import styles from './persona-switch.module.scss';

/** Local builds only: shows who the browser acts as, and starts the app again as somebody else. */
export function PersonaSwitch() {
  const [open, setOpen] = useState(false);
  const current = currentOpenid();
  const label = LOCAL_PERSONAS.find(({ openid }) => openid === current)?.label ?? current;
  return (
    <div className={styles.switch}>
      {open && (
        <div className={styles.list} role="menu">
          {LOCAL_PERSONAS.map((persona) => (
            <button key={persona.openid} type="button" role="menuitemradio" aria-checked={persona.openid === current} className={styles.person} onClick={() => becomePersona(persona.openid)}>
              {persona.label}
            </button>
          ))}
        </div>
      )}
      <button type="button" className={styles.chip} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={styles.prefix}>身份：</span>
        {label}
      </button>
    </div>
  );
}
