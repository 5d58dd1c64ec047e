import { Paperclip, X } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { declaredLimits } from '../../../shared/declared';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { sizeInWords } from '../badge/moments';
import type { DraftFile } from './draft';

interface FilesFieldProps {
  readonly files: readonly DraftFile[];
  readonly onChange: (files: readonly DraftFile[]) => void;
  /** More were chosen than there is room for; none of them is added. */
  readonly onTooMany: () => void;
}

/** The files that go with it. They are read when the form is kept. */
export function FilesField({ files, onChange, onTooMany }: FilesFieldProps) {
  const { t, i18n } = useTranslation();
  const add = (chosen: FileList | null): void => {
    const more = [...(chosen ?? [])].map((file) => ({ kind: 'new', name: file.name, size: file.size, file }) as const);
    if (files.length + more.length > declaredLimits.files) onTooMany();
    else onChange([...files, ...more]);
  };
  return (
    <div className="field" role="group" aria-label={t('declared:files')}>
      <span className="field-label">{t('declared:files')}</span>
      {files.length > 0 && (
        <ul className="declared-files">
          {files.map((file, at) => (
            <li key={`${file.name} ${at}`}>
              <Paperclip aria-hidden="true" />
              <bdi className="declared-file-name">{file.name}</bdi>
              <span className="declared-file-size">{sizeInWords(file.size, i18n.language)}</span>
              <IconButton
                label={t('declared:removeFile', { name: file.name })}
                icon={<X />}
                onPress={() => onChange(files.filter((one) => one !== file))}
              />
            </li>
          ))}
        </ul>
      )}
      <FileTrigger allowsMultiple onSelect={add}>
        <Button icon={<Paperclip aria-hidden="true" />} isDisabled={files.length >= declaredLimits.files}>
          {t('declared:chooseFiles')}
        </Button>
      </FileTrigger>
      <span className="field-description">{t('declared:filesHint', { limit: declaredLimits.fileSize })}</span>
    </div>
  );
}
