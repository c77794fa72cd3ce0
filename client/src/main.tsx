import './shell/styles.js';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { listenToMissingParts } from './shell/new-version.js';
import { router } from './shell/routes.js';
import { schemeManager } from './shell/scheme.js';
import { begin } from './shell/session.js';
import { cssVariablesResolver, theme } from './shell/theme.js';
import { preferredLanguage, speak } from './shell/words.js';

// The server writes a fresh nonce into each page; without it the library's own style element would be refused.
const nonce = () => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
// The scroll lock below dialogs looks for its nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: nonce() });
const manager = schemeManager();

function Application() {
  return (
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} colorSchemeManager={manager} defaultColorScheme="auto" getStyleNonce={nonce}>
        <RouterProvider router={router} />
      </MantineProvider>
    </StrictMode>
  );
}

listenToMissingParts();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');
const spoken = speak(preferredLanguage());
const begun = begin(spoken);
await spoken;
createRoot(root).render(<Application />);
await begun;
