import { createRoot } from 'react-dom/client';
import { PersonaSwitch } from './persona-switch';

/** Puts the switch beside the app, so that no page knows of it. */
export function mountPersonaSwitch(): void {
  const place = document.createElement('div');
  document.body.append(place);
  createRoot(place).render(<PersonaSwitch />);
}
