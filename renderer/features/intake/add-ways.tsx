import { Camera, ClipboardPaste, FileDown, FolderSearch, History, PenLine, ScanQrCode } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { SwitchButton, SwitchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { bridge } from '../../bridge';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { dialogOpened } from '../palette/palette-slice';
import { AddTile } from './add-tile';
import { captureOpened, clipboardWatched, lastOpened } from './imports-slice';
import { importClipboard, importFiles, importPasted, importSamples, startImport } from './start-import';
import { useImportDispatch, useImports } from './use-imports';

/** The ways in: drop, choose, clipboard, camera, screen, a watched folder, paste, samples. The drop is taken by the window. */
export function AddWays({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation();
  const dispatch = useImportDispatch();
  const navigate = useNavigate();
  const { focus, last } = useImports();

  function watchFolder(): void {
    onLeave();
    void navigate('/settings#watched');
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
      <div className="add-tiles">
        <AddTile
          icon={<ClipboardPaste />}
          title={t('intake:tileClipboard')}
          text={t('intake:tileClipboardText')}
          onPress={() => void dispatch(importClipboard())}
        />
        <AddTile
          icon={<Camera />}
          title={t('intake:tileCamera')}
          text={t('intake:tileCameraText')}
          onPress={() => dispatch(captureOpened('camera'))}
        />
        <AddTile
          icon={<ScanQrCode />}
          title={t('intake:tileScreen')}
          text={t('intake:tileScreenText')}
          onPress={() => dispatch(captureOpened('screen'))}
        />
        <AddTile
          icon={<FolderSearch />}
          title={t('intake:tileFolder')}
          text={t('intake:tileFolderText')}
          onPress={watchFolder}
        />
        <AddTile
          icon={<PenLine />}
          title={t('declared:add')}
          text={t('declared:addText')}
          onPress={() => {
            onLeave();
            dispatch(dialogOpened('declare'));
          }}
        />
      </div>
      <PasteField autoFocus={focus === 'paste'} />
      <ClipboardSwitch />
      <div className="add-samples">
        <Button variant="quiet" onPress={() => void dispatch(importSamples())}>
          {t('intake:samples')}
        </Button>
        <p>{t('intake:samplesHint')}</p>
        {last.length > 0 && (
          <Button variant="quiet" icon={<History aria-hidden="true" />} onPress={() => dispatch(lastOpened())}>
            {t('intake:lastImport')}
          </Button>
        )}
      </div>
    </>
  );
}

/** Text is written into the field; a picture or a file that is pasted there is taken at once. */
function PasteField({ autoFocus }: { readonly autoFocus: boolean }) {
  const { t } = useTranslation();
  const dispatch = useImportDispatch();
  const [pasted, setPasted] = useState('');

  function add(event: SubmitEvent): void {
    event.preventDefault();
    const begin = importPasted(pasted);
    if (begin === null) return;
    setPasted('');
    void dispatch(begin);
  }
  return (
    <form
      className="add-paste"
      onSubmit={add}
      onPaste={(event) => {
        const files = [...event.clipboardData.files];
        if (files.length === 0) return;
        event.preventDefault();
        void dispatch(importFiles(files));
      }}
    >
      <TextField
        label={t('intake:pasteLabel')}
        description={t('intake:pasteHint')}
        value={pasted}
        onChange={setPasted}
        isMultiline
        autoFocus={autoFocus}
      />
      <Button variant="secondary" type="submit" isDisabled={pasted.trim() === ''}>
        {t('intake:add')}
      </Button>
    </form>
  );
}

function ClipboardSwitch() {
  const { t } = useTranslation();
  const dispatch = useImportDispatch();
  const { clipboardWatch } = useImports();
  return (
    <SwitchField isSelected={clipboardWatch} onChange={(on) => dispatch(clipboardWatched(on))}>
      <SwitchButton className="add-switch">
        <span className="add-switch-track" aria-hidden="true" />
        <span className="add-switch-words">
          <span className="add-switch-title">{t('intake:watchClipboard')}</span>
          <span>{t('intake:watchClipboardText')}</span>
        </span>
      </SwitchButton>
    </SwitchField>
  );
}
