import { type Attachment, CardFactory, type InvokeResponse } from 'botbuilder';
import type { AdaptiveCard } from '../../cards/card.ts';
import { inert, plain } from '../../text/markdown.ts';

/** What stands for a card until it is chosen: a title, and a line below it. */
export interface Preview {
  title: string;
  text: string;
}

/** A line in the search: choosing it brings `pick` back, and only then is its card made. */
export interface Hit extends Preview {
  pick: object;
}

/** The list that a search shows. */
export function hitsResponse(hits: readonly Hit[]): InvokeResponse {
  return composeResponse({
    type: 'result',
    attachmentLayout: 'list',
    attachments: hits.map(({ title, text, pick }) => {
      const preview = thumbnail({ title, text });
      const tap = { type: 'invoke', value: pick };
      return { ...thumbnail({ title, text: '' }), preview: { ...preview, content: { ...preview.content, tap } } };
    }),
  });
}

/** The card that goes into the chat; the person sees it first, and sends it themselves. */
export function insertResponse(card: AdaptiveCard, preview: Preview): InvokeResponse {
  const attachment = { ...CardFactory.adaptiveCard(card), preview: thumbnail(preview) };
  return composeResponse({ type: 'result', attachmentLayout: 'list', attachments: [attachment] });
}

/** A line in the place of the list. */
export function lineResponse(text: string): InvokeResponse {
  return composeResponse({ type: 'message', text: inert(text) });
}

/** A card in a window over the chat. */
export function windowResponse(title: string, card: AdaptiveCard): InvokeResponse {
  const value = { title, height: 'medium', width: 'medium', card: CardFactory.adaptiveCard(card) };
  return { status: 200, body: { task: { type: 'continue', value } } };
}

/** A line in that window, and its end. */
export function lastWordResponse(text: string): InvokeResponse {
  return { status: 200, body: { task: { type: 'message', value: inert(text) } } };
}

function composeResponse(composeExtension: object): InvokeResponse {
  return { status: 200, body: { composeExtension } };
}

/** Names of people and products are data: no client makes Markdown or links of them. */
function thumbnail({ title, text }: Preview): Attachment {
  const content = { title: inert(plain(title, 100)), text: inert(plain(text, 400)) };
  return { contentType: CardFactory.contentTypes.thumbnailCard, content };
}
