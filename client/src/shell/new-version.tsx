import { outdated, useOutdated } from '../sync/index.js';
import frame from './frame.module.css';
import { useWords } from './words.js';

const partsOf = (page: string): string[] => page.match(/\/assets\/[\w.-]+\.js/g) ?? [];

/** A part of the client is missing: a broken line, or a server that has a newer client? Its page names other files then. */
async function askForThePage(): Promise<void> {
  const response = await fetch('/', { headers: { accept: 'text/html' }, cache: 'no-store' });
  if (!response.ok) return;
  const parts = partsOf(await response.text());
  const mine = [...document.scripts].map(({ src }) => src && new URL(src).pathname).filter(Boolean);
  if (parts.length && !mine.some((one) => parts.includes(one))) outdated.set(true);
}

/** From before the first page, whose part may be the missing one. */
export function listenToMissingParts(): void {
  const ask = () => void askForThePage().catch((error: unknown) => console.debug('The page could not be asked for', error));
  window.addEventListener('vite:preloadError', ask);
}

/** Over every page, signed in or not, when the server no longer knows this version. */
export function NewVersion() {
  const t = useWords('shell');
  if (!useOutdated()) return null;
  return (
    <div className={frame.newVersion} role="alert">
      <p>
        <b>{t('newVersionTitle')}</b> {t('newVersionText')}
      </p>
      <button type="button" className={frame.action} onClick={() => window.location.reload()}>
        {t('newVersionReload')}
      </button>
    </div>
  );
}
