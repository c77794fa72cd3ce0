import {
  createTheme,
  defaultVariantColorsResolver,
  parseThemeColor,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

// The ten steps of a color, light to dark. Only the steps that a component reads by number matter; all else goes through the tokens.
const accent: MantineColorsTuple = ['#e0eeec', '#c6e0dd', '#9cc9c6', '#7bcdc8', '#5dbab5', '#2f8a88', '#147375', '#0e6265', '#0b5a5c', '#094a4c'];
const gray: MantineColorsTuple = ['#f6f4ef', '#f0ede6', '#edeae3', '#e4dfd6', '#d3ccc0', '#b0a89b', '#857e73', '#676157', '#4e4942', '#1e1c19'];
const dark: MantineColorsTuple = ['#f2efe9', '#c4bdb1', '#a0988b', '#7e766a', '#45413b', '#33302c', '#252321', '#1c1b19', '#141312', '#100f0e'];
const green: MantineColorsTuple = ['#e5f1e5', '#cfe5d0', '#b4d8b7', '#8fce97', '#6bb576', '#4b9657', '#3a7d45', '#2c6636', '#24562d', '#1c301f'];
const yellow: MantineColorsTuple = ['#fbefd5', '#f6dfae', '#f2cf87', '#edbe66', '#d59f35', '#b17a12', '#966100', '#855300', '#6f4500', '#372a12'];
const red: MantineColorsTuple = ['#fae7e3', '#f7cfc8', '#f5b9b0', '#f3a297', '#dd7265', '#c4493c', '#b13d31', '#a2352a', '#882b22', '#402019'];

/** Which tokens a named color stands for: text and filled ground, tint, and the text on the filled ground. */
const grounds = {
  accent: { text: '--accent', fill: '--accent-fill', press: '--accent-press', tint: '--accent-tint', on: '--on-accent' },
  gray: { text: '--ink-2', fill: '--ink-2', press: '--ink', tint: '--sunken', on: '--canvas' },
  green: { text: '--ok', fill: '--ok', press: '--ok', tint: '--ok-tint', on: '--surface' },
  yellow: { text: '--warn', fill: '--warn', press: '--warn', tint: '--warn-tint', on: '--surface' },
  red: { text: '--off', fill: '--off', press: '--off', tint: '--off-tint', on: '--surface' },
} as const;

// Mantine computes the text on a filled ground in one scheme only; the tokens know both.
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const parsed = parseThemeColor({ color: input.color ?? input.theme.primaryColor, theme: input.theme });
  if (!parsed.isThemeColor || !(parsed.color in grounds) || parsed.shade !== undefined) return colors;
  const name = `var(--mantine-color-${parsed.color}`;
  if (input.variant === 'filled') return { ...colors, background: `${name}-filled)`, hover: `${name}-filled-hover)`, color: `${name}-on-filled)` };
  if (input.variant === 'light') return { ...colors, color: `${name}-light-color)` };
  if (input.variant === 'subtle' || input.variant === 'transparent') return { ...colors, color: `${name}-text)`, hover: 'var(--hover)' };
  return colors;
};

export const cssVariablesResolver: CSSVariablesResolver = () => {
  const variables: Record<string, string> = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-error': 'var(--off)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--control)',
    '--mantine-color-disabled': 'var(--sunken)',
    '--mantine-color-disabled-color': 'var(--ink-3)',
    '--mantine-color-disabled-border': 'var(--line-2)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
  };
  for (const [name, ground] of Object.entries(grounds)) {
    const variable = `--mantine-color-${name}`;
    variables[`${variable}-text`] = `var(${ground.text})`;
    variables[`${variable}-filled`] = `var(${ground.fill})`;
    variables[`${variable}-filled-hover`] = `var(${ground.press})`;
    variables[`${variable}-on-filled`] = `var(${ground.on})`;
    variables[`${variable}-light`] = `var(${ground.tint})`;
    variables[`${variable}-light-hover`] = `var(${ground.tint})`;
    variables[`${variable}-light-color`] = `var(${ground.text})`;
    variables[`${variable}-outline`] = `var(${ground.text})`;
    variables[`${variable}-outline-hover`] = 'var(--hover)';
  }
  // Both schemes name the same tokens, each of which holds its light and its dark value.
  return { variables: {}, light: variables, dark: variables };
};

// The list itself scrolls: a scroll area around it could not be reached by keyboard.
const picker = {
  defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'], withScrollArea: false },
  styles: { options: { maxHeight: 260, overflowY: 'auto' as const } },
};

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 4 },
  colors: { accent, gray, dark, green, yellow, red },
  black: '#1e1c19',
  variantColorResolver,
  fontFamily: "'Public Sans Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Public Sans Variable', system-ui, sans-serif", fontWeight: '650' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '15px', xl: '17px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '24px', xl: '28px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '999px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm' }, styles: { root: { fontWeight: 600 } } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    // Fixed: what floats never makes the page wider, not even before it has followed a window that got narrower.
    Menu: { defaultProps: { floatingStrategy: 'fixed', withInitialFocusPlaceholder: false, returnFocus: true, radius: 'lg', shadow: 'md' } },
    Popover: { defaultProps: { floatingStrategy: 'fixed', radius: 'lg', shadow: 'md' } },
    Tooltip: { defaultProps: { floatingStrategy: 'fixed', openDelay: 400, withArrow: false } },
    Modal: { defaultProps: { radius: 'lg', centered: true, attributes: { header: { role: 'presentation' } } } },
    Drawer: { defaultProps: { position: 'right', attributes: { header: { role: 'presentation' } } } },
    TextInput: { defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'] } },
    Textarea: { defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'] } },
    PasswordInput: { defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'] } },
    Select: picker,
    MultiSelect: picker,
    NativeSelect: { defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'] } },
  },
});
