/**
 * Runs in the browser, beside Microsoft's renderer of Adaptive Cards: draws a sheet of cards, and finds what does not fit
 * into them.
 */

/** Teams knows it, the renderer does not. What it shows is said in words beside it, so it is hidden from screen readers. */
class ProgressBar extends AdaptiveCards.CardElement {
  getJsonTypeName() {
    return 'ProgressBar';
  }

  internalParse(source, context) {
    super.internalParse(source, context);
    this.share = source.value / source.max;
  }

  internalRender() {
    const bar = element('div', { className: 'bar', ariaHidden: 'true' });
    const used = element('div', {});
    used.style.width = `${100 * this.share}%`;
    bar.append(used);
    return bar;
  }
}

/** As Teams draws a Badge, near enough to judge a card by. */
class Badge extends AdaptiveCards.CardElement {
  getJsonTypeName() {
    return 'Badge';
  }

  internalParse(source, context) {
    super.internalParse(source, context);
    this.source = source;
  }

  internalRender() {
    const { text, shape, style, size } = this.source;
    return element('div', { className: `badge ${shape} ${style} ${size}`, textContent: text });
  }
}

/** Draws what Teams adds to Adaptive Cards; without this, the fallback of each is drawn. */
// biome-ignore lint/correctness/noUnusedVariables: called from outside
function useTeamsElements(use) {
  const { elements } = AdaptiveCards.GlobalRegistry;
  for (const [name, type] of Object.entries({ ProgressBar, Badge })) {
    elements.unregister(name);
    if (use) elements.register(name, type);
  }
}

/** A figure for each card, as many in a row as fit into the width of the sheet. */
// biome-ignore lint/correctness/noUnusedVariables: called from outside
function drawSheet({ title, theme, width, figures, tallest }) {
  const { style, dataset } = document.documentElement;
  dataset.theme = theme.name;
  style.setProperty('--button-background', theme.button.background);
  style.setProperty('--button-color', theme.button.color);
  style.setProperty('--button-border', theme.button.border);
  style.setProperty('--badge-background', theme.badge.background);
  style.setProperty('--badge-color', theme.badge.color);
  Object.assign(document.body.style, theme.page, { width: `${width}px` });
  const hostConfig = new AdaptiveCards.HostConfig(theme.hostConfig);
  const main = element('main', {});
  main.append(...figures.map((figure) => drawFigure(figure, hostConfig)));
  document.body.replaceChildren(element('h1', { textContent: title }), main);
  if (tallest !== null) shorten(tallest);
}

/** Leaves away what is lower than `tallest` pixels, and says so. */
function shorten(tallest) {
  for (const card of document.querySelectorAll('.card')) {
    const { height } = card.getBoundingClientRect();
    if (height <= tallest) continue;
    card.style.maxHeight = `${tallest}px`;
    card.previousElementSibling.textContent += `, the first ${tallest} of ${Math.round(height)} px`;
  }
}

function drawFigure({ caption, language, width, json }, hostConfig) {
  const figure = element('figure', {});
  figure.style.width = `${width}px`;
  const place = element('div', { className: 'card', lang: language });
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = hostConfig;
  card.parse(json);
  figure.append(element('figcaption', { textContent: caption }), place);
  card.render(place);
  return figure;
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

/** What is wider than its place, cut off, outside its card, or on top of something else: `caption: what and where` each. */
// biome-ignore lint/correctness/noUnusedVariables: called from outside
function findMisfits() {
  return [...document.querySelectorAll('figure')].flatMap((figure) => {
    const card = figure.querySelector('.card');
    const found = [
      ...(card.textContent.trim() === '' ? ['draws nothing'] : []),
      ...[...card.querySelectorAll('*')].filter((one) => one.checkVisibility()).flatMap((one) => misfits(one, card)),
      ...overlaps(textsIn(card)),
    ];
    return found.map((what) => `${figure.querySelector('figcaption').textContent}: ${what}`);
  });
}

/** Rounding of the browser. */
const tolerance = 1;

function misfits(one, card) {
  const where = `${one.className || one.tagName} “${(one.textContent || one.value || '').trim().slice(0, 60)}”`;
  const found = [];
  const hides = getComputedStyle(one).overflowY !== 'visible';
  if (one.matches('input, textarea, select')) {
    const room = one.clientWidth - 16 - (one.matches('select') ? 20 : 0);
    const text = one.matches('select') ? one.selectedOptions[0]?.text : one.placeholder;
    if (!one.matches('[type=checkbox], [type=radio], textarea') && textWidth(one, text ?? '') > room)
      found.push(`${where} does not fit`);
  } else {
    if (one.clientWidth > 0 && one.scrollWidth > one.clientWidth + tolerance)
      found.push(`${where} is cut off or sticks out`);
    if (hides && one.scrollHeight > one.clientHeight + tolerance) found.push(`${where} is cut off below`);
  }
  const outer = card.getBoundingClientRect();
  const inner = one.getBoundingClientRect();
  if (inner.width > 0 && (inner.left < outer.left - tolerance || inner.right > outer.right + tolerance))
    found.push(`${where} is outside the card`);
  return found;
}

function textWidth(input, text) {
  const context = document.createElement('canvas').getContext('2d');
  context.font = getComputedStyle(input).font;
  return context.measureText(text).width;
}

/** The lines of text with the place of each. */
function textsIn(card) {
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    if (!currentNode.parentElement.checkVisibility() || currentNode.parentElement.closest('select')) continue;
    const range = document.createRange();
    range.selectNodeContents(currentNode);
    for (const rectangle of range.getClientRects())
      texts.push({
        rectangle,
        text: currentNode.data,
        block: currentNode.parentElement.closest('div, label, h2, button'),
      });
  }
  return texts;
}

/** A line of text is a little higher than its place: only what is written across something counts. */
function overlaps(texts) {
  const across = 5;
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(
        (other) =>
          other.block !== one.block &&
          Math.min(one.rectangle.right, other.rectangle.right) - Math.max(one.rectangle.left, other.rectangle.left) >
            tolerance &&
          Math.min(one.rectangle.bottom, other.rectangle.bottom) - Math.max(one.rectangle.top, other.rectangle.top) >
            across,
      )
      .map((other) => `“${one.text.slice(0, 40)}” lies on “${other.text.slice(0, 40)}”`),
  );
}

/** The renderer, not Teams, forgets the label that the card gives to a list of choices that can be searched. */
function isUnlabelledByRenderer({ element }) {
  const before = element.closest('.ac-input-container')?.previousElementSibling;
  return element.matches('.ac-choiceSetInput-filtered') && before?.matches('label') && before.textContent !== '';
}

/** What axe objects to, the frame of the page left aside: `caption: rule, element, reason` each. */
// biome-ignore lint/correctness/noUnusedVariables: called from outside
async function findBarriers() {
  const options = { rules: { region: { enabled: false } }, resultTypes: ['violations'], elementRef: true };
  const { violations } = await axe.run({ include: ['.card'] }, options);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter((node) => !(id === 'label' && isUnlabelledByRenderer(node)))
      .map(({ element, any, all, none }) => {
        const caption = element.closest('figure').querySelector('figcaption').textContent;
        const [reason] = [...any, ...all, ...none];
        return `${caption}: ${id}, ${help}: ${element.outerHTML.slice(0, 200)}, ${reason?.message}`;
      }),
  );
}
