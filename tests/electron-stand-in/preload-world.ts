/** What Chromium calls in this process on behalf of the page. Removed from the page before its own code runs. */
export const bindings = {
  invoke: '__standInInvoke',
  askPermission: '__standInAskPermission',
} as const

/** Where `webContents.send` enters the page. */
export const dispatchName = '__standInDispatch'

/**
 * Wraps a preload so that it runs before the page, with the two parts of `electron` that a sandboxed preload may use.
 *
 * As in Electron it runs in the main frame only, and what the page asks the user for is asked of the session's handlers.
 */
export function wrapPreload(source: string): string {
  return `(() => {
    const invoke = window.${bindings.invoke}
    const askPermission = window.${bindings.askPermission}
    delete window.${bindings.invoke}
    delete window.${bindings.askPermission}
    const refused = () => new DOMException('Permission denied', 'NotAllowedError')

    const devices = navigator.mediaDevices
    if (devices !== undefined) {
      const getUserMedia = devices.getUserMedia.bind(devices)
      devices.getUserMedia = async (wanted) => {
        const mediaTypes = ['video', 'audio'].filter((type) => wanted?.[type] !== undefined && wanted[type] !== false)
        if (!(await askPermission('media', mediaTypes))) throw refused()
        return getUserMedia(wanted)
      }
    }
    navigator.geolocation.getCurrentPosition = (_found, failed) => {
      void askPermission('geolocation', []).then(() => failed?.({ code: 1, message: 'denied' }))
    }

    if (window !== window.top) return
    const listeners = new Map()
    window.${dispatchName} = (channel, args) => {
      for (const listener of [...(listeners.get(channel) ?? [])]) listener({}, ...args)
    }
    const electron = {
      contextBridge: {
        exposeInMainWorld(name, api) {
          Object.defineProperty(window, name, { value: Object.freeze({ ...api }), enumerable: true })
        },
      },
      ipcRenderer: {
        invoke: (channel, ...args) => invoke(channel, args),
        on(channel, listener) {
          listeners.set(channel, new Set([...(listeners.get(channel) ?? []), listener]))
        },
        removeListener(channel, listener) {
          listeners.get(channel)?.delete(listener)
        },
      },
    }
    const require = (name) => {
      if (name !== 'electron') throw new Error('a sandboxed preload can only require electron, not ' + name)
      return electron
    }
    const module = { exports: {} }
    ;(function (require, module, exports) {
${source}
    })(require, module, module.exports)
  })()`
}
