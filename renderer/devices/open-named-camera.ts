import { fail, ok, type Result } from '../../shared/result.ts'
import type { CameraFailure } from './camera.ts'

type Opened = Result<MediaStream, CameraFailure>

/**
 * Opens the camera of a name, or the one that the browser chooses.
 *
 * Browsers tell names only to a page that has had a camera. Until then the one that the browser chooses is opened first;
 * whether that one works says nothing of the named one: another program may hold it.
 *
 * @param name part of its name; null: the browser chooses
 */
export async function openNamedCamera(mediaDevices: MediaDevices, name: string | null): Promise<Opened> {
  if (name === null) return openCamera(mediaDevices, null)
  const isNamed = ({ label }: { readonly label: string }) => label.includes(name)
  let known = await listCameras(mediaDevices)
  if (known.ok && known.value.every(({ label }) => label === '')) {
    const chosen = await openCamera(mediaDevices, null)
    if (chosen.ok && chosen.value.getVideoTracks().some(isNamed)) return chosen
    if (chosen.ok) for (const track of chosen.value.getTracks()) track.stop()
    known = await listCameras(mediaDevices)
    // Still without names: what kept them from being told is why there is no camera.
    if (!chosen.ok && known.ok && known.value.every(({ label }) => label === '')) return chosen
  }
  if (!known.ok) return known
  const found = known.value.find(isNamed)
  return found === undefined ? fail({ kind: 'noCamera' }) : openCamera(mediaDevices, found.deviceId)
}

function listCameras(mediaDevices: MediaDevices): Promise<Result<readonly MediaDeviceInfo[], CameraFailure>> {
  return attempt(async () => (await mediaDevices.enumerateDevices()).filter(({ kind }) => kind === 'videoinput'))
}

function openCamera(mediaDevices: MediaDevices, cameraId: string | null): Promise<Opened> {
  return attempt(() =>
    mediaDevices.getUserMedia({
      audio: false,
      video: {
        // Ideal values never refuse: the browser takes the nearest mode, so this asks for the highest there is.
        width: { ideal: 4608 },
        height: { ideal: 3456 },
        facingMode: { ideal: 'environment' },
        ...(cameraId === null ? {} : { deviceId: { exact: cameraId } }),
      },
    }),
  )
}

async function attempt<Value>(work: () => Promise<Value>): Promise<Result<Value, CameraFailure>> {
  try {
    return ok(await work())
  } catch (error) {
    const kind = error instanceof DOMException ? failureOf(error.name) : undefined
    if (kind === undefined) throw error
    return fail({ kind })
  }
}

/** The names that the Media Capture specification gives to each way of failing. */
function failureOf(name: string): CameraFailure['kind'] | undefined {
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'notAllowed'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'noCamera'
    case 'NotReadableError':
    case 'AbortError':
    // The page is just not in front; its next start may do.
    case 'InvalidStateError':
      return 'busy'
    default:
      return undefined
  }
}
