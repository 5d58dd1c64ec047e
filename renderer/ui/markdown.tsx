import ReactMarkdown, { type Components } from 'react-markdown';
import { ExternalLink } from './external-link';
import './page.css';

const components: Components = {
  a: ({ href, children }) => (href ? <ExternalLink href={href}>{children}</ExternalLink> : <>{children}</>),
  // A heading of the issuer's is emphasis here; the outline of the page stays ours.
  h1: ({ children }) => <p className="markdown-heading">{children}</p>,
  h2: ({ children }) => <p className="markdown-heading">{children}</p>,
  h3: ({ children }) => <p className="markdown-heading">{children}</p>,
  h4: ({ children }) => <p className="markdown-heading">{children}</p>,
};

/** SECURITY: untrusted Markdown. No HTML passes, no picture is loaded, links go through {@link ExternalLink}. */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <div className="markdown" dir="auto">
      <ReactMarkdown skipHtml disallowedElements={['img', 'input', 'table']} unwrapDisallowed components={components}>
        {text}
      </ReactMarkdown>
    </div>
  );
}
