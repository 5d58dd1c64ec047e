import { Search, X } from 'lucide-react';
import { type Ref } from 'react';
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import './search-field.css';

interface SearchFieldProps {
  readonly label: string;
  readonly shortcut: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputRef: Ref<HTMLInputElement>;
}

export function SearchField({ label, shortcut, value, onChange, inputRef }: SearchFieldProps) {
  const { t } = useTranslation();
  return (
    <AriaSearchField className="search" aria-label={label} value={value} onChange={onChange}>
      <Search aria-hidden="true" />
      <Input ref={inputRef} placeholder={label} />
      {value === '' ? (
        <kbd aria-hidden="true">{shortcut}</kbd>
      ) : (
        <Button className="search-clear" aria-label={t('app:clear')}>
          <X aria-hidden="true" />
        </Button>
      )}
    </AriaSearchField>
  );
}
