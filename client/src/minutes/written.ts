import { useCallback, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';

/** The name under which the editor keeps its document. */
const fragmentName = 'default';

/** Does anything stand in it? An editor that is only opened leaves an empty paragraph. */
export function useIsWritten(document: Y.Doc): boolean {
  const listen = useCallback(
    (look: () => void) => {
      document.on('update', look);
      return () => document.off('update', look);
    },
    [document],
  );
  return useSyncExternalStore(listen, () => /<made|>\s*[^<\s]/.test(document.getXmlFragment(fragmentName).toJSON()));
}
