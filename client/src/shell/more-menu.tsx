import { Menu } from '@mantine/core';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useTheme } from './scheme.js';
import { choose, signOut } from './session.js';
import { languages, useLanguage, useWords } from './words.js';

/** What the wide top bar shows as buttons, for a phone. */
export function MoreMenu({ children, onHelp }: { children: ReactElement; onHelp(): void }) {
  const t = useWords('shell');
  const go = useNavigate();
  const language = useLanguage();
  const { isDark } = useTheme();
  return (
    <Menu position="top-end">
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => go('/boards')}>{t('boards')}</Menu.Item>
        <Menu.Item onClick={() => go('/account')}>{t('account')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void choose({ theme: isDark ? 'light' : 'dark' })}>{t(isDark ? 'toLight' : 'toDark')}</Menu.Item>
        {languages
          .filter((each) => each.key !== language)
          .map((each) => (
            <Menu.Item key={each.key} lang={each.key} onClick={() => void choose({ language: each.key })}>
              {each.name}
            </Menu.Item>
          ))}
        <Menu.Item onClick={onHelp}>{t('shortcutsTitle')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut()}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
