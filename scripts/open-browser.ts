export interface Opener {
  command: string;
  args: readonly string[];
}

/** The program that opens an address for the person at this machine; null where nobody sits at a screen. */
export function openerOf(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): Opener | null {
  if (env['CI'] || env['SSH_CONNECTION']) return null;
  if (platform === 'darwin') return { command: 'open', args: [] };
  if (platform === 'win32') return { command: 'cmd', args: ['/c', 'start', ''] };
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? { command: 'xdg-open', args: [] } : null;
}
