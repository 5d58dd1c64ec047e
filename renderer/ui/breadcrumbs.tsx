import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import './page.css';

interface BreadcrumbsProps {
  /** The last one is where the reader is; the others lead somewhere. */
  readonly items: readonly { readonly label: string; readonly to?: string }[];
}

export function Breadcrumbs({ items }: BreadcrumbsProps) {
  const { t } = useTranslation();
  return (
    <nav className="breadcrumbs" aria-label={t('app:breadcrumbs')}>
      <ol>
        {items.map(({ label, to }) => (
          <li key={label}>
            {to === undefined ? (
              <span aria-current="page" dir="auto">
                {label}
              </span>
            ) : (
              <Link to={to}>{label}</Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
