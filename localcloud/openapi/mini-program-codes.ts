import qrcode from 'qrcode-generator';
import type { OpenapiAnswer } from './openapi-envelope';
import { drawPng } from './png';
import type { ReleasedPages } from './released-pages';

/** What a scene may hold: up to 32 of these. */
const SCENE = /^[A-Za-z0-9!#$&'()*+,/:;=?@\-._~]{1,32}$/;
const [MIN_WIDTH, MAX_WIDTH, DEFAULT_WIDTH] = [280, 1280, 430];
/** The quiet zone around the code, in modules. */
const MARGIN = 4;

/**
 * `wxacode.getUnlimited`. WeChat draws a round code that only WeChat reads; this is a QR code of an address of the
 * local cloud that carries page and scene.
 */
export class MiniProgramCodes {
  constructor(private readonly pages: ReleasedPages) {}

  /** Codes: 40169 a bad scene, 40097 a bad width or page, 41030 a page that is not released (unless check_path is false). */
  draw({ scene, page = '', check_path: checkPath = true, width = DEFAULT_WIDTH }: Record<string, unknown>, baseUrl: string): OpenapiAnswer {
    if (typeof scene !== 'string' || !SCENE.test(scene)) return { errcode: 40169, errmsg: 'invalid length for scene, or the data is not json string' };
    if (typeof page !== 'string' || /^\/|\?/.test(page)) return { errcode: 40097, errmsg: 'invalid args: page' };
    if (typeof width !== 'number' || width < MIN_WIDTH || width > MAX_WIDTH) return { errcode: 40097, errmsg: 'invalid args: width' };
    if (checkPath !== false && page !== '' && !this.pages.has(page)) return { errcode: 41030, errmsg: 'invalid page' };
    const address = `${baseUrl}/_cloud/code?${new URLSearchParams({ page, scene }).toString()}`;
    return { contentType: 'image/png', bytes: drawCode(address, Math.floor(width)) };
  }
}

function drawCode(text: string, width: number): Buffer {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const modules = code.getModuleCount();
  const scale = Math.floor(width / (modules + 2 * MARGIN));
  const start = Math.floor((width - modules * scale) / 2);
  const moduleAt = (pixel: number) => Math.floor((pixel - start) / scale);
  const isInside = (at: number) => at >= 0 && at < modules;
  return drawPng(width, (x, y) => isInside(moduleAt(x)) && isInside(moduleAt(y)) && code.isDark(moduleAt(y), moduleAt(x)));
}
