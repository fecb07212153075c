import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import styles from './subscribe-sheet.module.scss';

/** What was read; null when the sheet was closed. */
export function askForCode(): Promise<string | null> {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  return new Promise((resolve) => {
    root.render(
      <ScanSheet
        onRead={(code) => {
          root.unmount();
          place.remove();
          resolve(code);
        }}
      />,
    );
  });
}

function ScanSheet({ onRead }: { onRead: (code: string | null) => void }) {
  const [code, setCode] = useState('');
  return (
    <div className={styles.cover}>
      <form
        className={styles.panel}
        role="dialog"
        aria-label="扫一扫"
        onSubmit={(event) => {
          event.preventDefault();
          onRead(code.trim() || null);
        }}
      >
        <div className={styles.title}>扫一扫</div>
        <input className={styles.code} autoFocus value={code} placeholder="浏览器里没有相机：用扫码枪扫，或把条码内容贴进来" onChange={(event) => setCode(event.target.value)} />
        <div className={styles.buttons}>
          <button type="button" className={styles.cancel} onClick={() => onRead(null)}>取消</button>
          <button type="submit" className={styles.allow}>确定</button>
        </div>
      </form>
    </div>
  );
}
