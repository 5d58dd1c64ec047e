/** Whether the camera may be asked for now. */
export interface CameraGate {
  readonly isOpen: () => boolean;
  readonly open: () => void;
  readonly close: () => void;
}

/** SECURITY: shut until the person opens the camera's dialog, and shut again with it, with the lock and with the window. */
export function createCameraGate(): CameraGate {
  let open = false;
  return {
    isOpen: () => open,
    open: () => {
      open = true;
    },
    close: () => {
      open = false;
    },
  };
}
