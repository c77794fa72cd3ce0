import { Menu } from '@mantine/core';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { ScreenLink } from './places.js';
import { useTheme } from './scheme.js';
import { choose, signOut } from './session.js';
import { languages, useLanguage, useWords } from './words.js';

interface MoreMenuProps {
  children: ReactElement;
  /** Those that the bar has no room for. */
  screens: readonly ScreenLink[];
  onHelp(): void;
}

/** What the wide rail and top bar show as buttons, for a phone. */
export function MoreMenu({ children, screens, onHelp }: MoreMenuProps) {
  const t = useWords('shell');
  const go = useNavigate();
  const language = useLanguage();
  const { isDark } = useTheme();
  return (
    <Menu position="top-end">
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {screens.map(({ to, label, Icon, current }) => (
          <Menu.Item
            key={to}
            leftSection={<Icon size={16} stroke={1.6} aria-hidden="true" />}
            aria-current={current ? 'page' : undefined}
            onClick={() => go(to)}
          >
            {label}
          </Menu.Item>
        ))}
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
