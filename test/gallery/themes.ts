/**
 * How Teams draws a card on the web, near enough to judge ours by: its spacing and sizes, its colours of text in the light, the dark and the high contrast theme
 * (green and yellow text is hard to read on white there, and we may not count on it), and containers tinted as Teams tints them.
 */
export interface Theme {
  name: 'light' | 'dark' | 'contrast';
  /** Around the cards, and of what is written there. */
  page: { background: string; color: string };
  button: { background: string; color: string; border: string };
  badge: { background: string; color: string };
  hostConfig: object;
}

interface Palette {
  card: string;
  line: string;
  text: { strong: string; subtle: string; accent: string; good: string; warning: string; attention: string };
  tints: Record<'emphasis' | 'accent' | 'good' | 'warning' | 'attention', string>;
}

const light: Palette = {
  card: '#FFFFFF',
  line: '#E1DFDD',
  text: {
    strong: '#252423',
    subtle: '#5D5B5A',
    accent: '#6264A7',
    good: '#92C353',
    warning: '#F8D22A',
    attention: '#C4314B',
  },
  tints: { emphasis: '#F9F8F7', accent: '#C7DEF9', good: '#CCFFCC', warning: '#FFE2B2', attention: '#FFC5B2' },
};

const dark: Palette = {
  card: '#2D2C2C',
  line: '#484644',
  text: {
    strong: '#FFFFFF',
    subtle: '#C8C6C4',
    accent: '#A6A7DC',
    good: '#92C353',
    warning: '#F8D22A',
    attention: '#F9526B',
  },
  tints: { emphasis: '#3B3A39', accent: '#2F2F4A', good: '#143D20', warning: '#463100', attention: '#511A22' },
};

/** No tint is left there: what only a colour says is not said. */
const contrast: Palette = {
  card: '#000000',
  line: '#FFFFFF',
  text: {
    strong: '#FFFFFF',
    subtle: '#FFFFFF',
    accent: '#FFFF00',
    good: '#3FF23F',
    warning: '#FFFF00',
    attention: '#FFFF00',
  },
  tints: { emphasis: '#000000', accent: '#000000', good: '#000000', warning: '#000000', attention: '#000000' },
};

export const themes: Theme[] = [
  {
    name: 'light',
    page: { background: '#F5F5F5', color: '#424242' },
    button: { background: '#FFFFFF', color: '#252423', border: '#D1D1D1' },
    badge: { background: '#E8EBFA', color: '#3D3E78' },
    hostConfig: hostConfig(light),
  },
  {
    name: 'dark',
    page: { background: '#1F1F1F', color: '#D6D6D6' },
    button: { background: '#292929', color: '#FFFFFF', border: '#666666' },
    badge: { background: '#3D3E66', color: '#E8EBFA' },
    hostConfig: hostConfig(dark),
  },
  {
    name: 'contrast',
    page: { background: '#000000', color: '#FFFFFF' },
    button: { background: '#000000', color: '#FFFFFF', border: '#FFFFFF' },
    badge: { background: '#000000', color: '#FFFFFF' },
    hostConfig: hostConfig(contrast),
  },
];

/** Those whose pictures are kept in the repository. */
export const keptThemes = themes.filter(({ name }) => name !== 'contrast');

function hostConfig({ card, line, text, tints }: Palette): object {
  const one = (color: string) => ({ default: color, subtle: color });
  const foregroundColors = {
    default: { default: text.strong, subtle: text.subtle },
    dark: { default: text.strong, subtle: text.subtle },
    light: { default: text.strong, subtle: text.subtle },
    accent: one(text.accent),
    good: one(text.good),
    warning: one(text.warning),
    attention: one(text.attention),
  };
  const styles = Object.entries({ default: card, ...tints });
  const sizes = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
  return {
    supportsInteractivity: true,
    fontTypes: {
      default: { fontFamily: 'inherit', fontSizes: sizes },
      monospace: { fontFamily: "'Liberation Mono', 'DejaVu Sans Mono', monospace", fontSizes: sizes },
    },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    textStyles: { heading: { size: 'large', weight: 'bolder' } },
    textBlock: { headingLevel: 2 },
    containerStyles: Object.fromEntries(
      styles.map(([name, backgroundColor]) => [name, { backgroundColor, foregroundColors }]),
    ),
    inputs: {
      label: {
        requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { color: 'attention', weight: 'bolder' },
    },
    actions: {
      maxActions: 6,
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    },
  };
}
