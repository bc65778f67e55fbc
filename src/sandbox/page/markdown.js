import MarkdownIt from '/vendor/markdown-it/markdown-it.esm.min.mjs';

// What Teams shows of Markdown: emphasis, lists and links. No HTML, and no pictures from elsewhere.
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable([
  'image',
  'heading',
  'lheading',
  'table',
  'code',
  'fence',
  'hr',
]);
markdown.validateLink = (/** @type {string} */ url) => /^(https?|mailto):/i.test(url);
/** @type {import('markdown-it').RendererRule} */
const openElsewhere = (tokens, index, options, _environment, self) => {
  tokens[index]?.attrSet('target', '_blank');
  tokens[index]?.attrSet('rel', 'noopener noreferrer');
  return self.renderToken(tokens, index, options);
};
markdown.renderer.rules['link_open'] = openElsewhere;

/** @param {string} text */
function escapeHtml(text) {
  return markdown.utils.escapeHtml(text);
}

/**
 * Markdown as safe HTML. `<at>Name</at>` is a mention only where the message says that it mentions this name.
 * @param {string} text
 * @param {readonly string[]} mentions
 */
export function htmlOf(text, mentions) {
  let html = markdown.render(text);
  for (const name of mentions) {
    const escaped = escapeHtml(name);
    html = html.replaceAll(`&lt;at&gt;${escaped}&lt;/at&gt;`, `<span class="mention">${escaped}</span>`);
  }
  return html;
}
