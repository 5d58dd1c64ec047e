import { FileDown } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { importPasted, importSamples, startImport } from './start-import';
import { useImportDispatch, useImports } from './use-imports';

/** The ways in: drop, choose, paste, samples. The drop itself is taken by the window. */
export function AddWays() {
  const { t } = useTranslation();
  const dispatch = useImportDispatch();
  const { focus } = useImports();
  const [pasted, setPasted] = useState('');

  function add(event: SubmitEvent): void {
    event.preventDefault();
    const begin = importPasted(pasted);
    if (begin === null) return;
    setPasted('');
    void dispatch(begin);
  }

  return (
    <>
      <div className="add-drop">
        <FileDown aria-hidden="true" />
        <p className="add-drop-title">{t('intake:dropTitle')}</p>
        <p className="add-drop-text">{t('intake:dropText')}</p>
        <div className="add-drop-buttons">
          <Button
            variant="primary"
            autoFocus={focus === 'files'}
            onPress={() => void dispatch(startImport(() => bridge.intake.choose('files')))}
          >
            {t('intake:chooseFiles')}
          </Button>
          <Button variant="secondary" onPress={() => void dispatch(startImport(() => bridge.intake.choose('folder')))}>
            {t('intake:chooseFolder')}
          </Button>
        </div>
      </div>
      <form className="add-paste" onSubmit={add}>
        <TextField
          label={t('intake:pasteLabel')}
          description={t('intake:pasteHint')}
          value={pasted}
          onChange={setPasted}
          isMultiline
          autoFocus={focus === 'paste'}
        />
        <Button variant="secondary" type="submit" isDisabled={pasted.trim() === ''}>
          {t('intake:add')}
        </Button>
      </form>
      <div className="add-samples">
        <Button variant="quiet" onPress={() => void dispatch(importSamples())}>
          {t('intake:samples')}
        </Button>
        <p>{t('intake:samplesHint')}</p>
      </div>
    </>
  );
}
