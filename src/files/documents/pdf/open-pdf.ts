import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { getDocument, type PDFDocumentLoadingTask, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type InProcessPort, inProcessPorts } from './in-process-ports.ts'

interface PdfCore {
  readonly WorkerMessageHandler: { initializeFromPort(port: InProcessPort): void }
}

/**
 * Opens a PDF in this thread. Nothing is fetched, no script is run, no picture is unpacked, no font is drawn.
 *
 * @param onOperators is told how many operators of a page were read; what it throws ends the reading of the page
 */
export function openPdf(bytes: Uint8Array, onOperators: (count: number) => void): PDFDocumentLoadingTask {
  const [port, corePort] = inProcessPorts(onOperators)
  const { pdfjsWorker } = globalThis as unknown as { readonly pdfjsWorker: PdfCore }
  pdfjsWorker.WorkerMessageHandler.initializeFromPort(corePort)
  return getDocument({
    worker: new PDFWorker({ port: port as unknown as Worker, verbosity: 0 } as object),
    // The library takes the bytes over.
    data: Uint8Array.from(bytes),
    ...{ verbosity: 0, stopAtErrors: false, maxImageSize: 1, enableXfa: false },
    // With font faces the library builds no outlines of letters; the faces go nowhere.
    ...{ disableFontFace: false, ownerDocument: faceless as unknown as HTMLDocument },
    ...{ useSystemFonts: false, fontExtraProperties: false, useWorkerFetch: false },
    ...{ isOffscreenCanvasSupported: false, isImageDecoderSupported: false, useWasm: false, disableAutoFetch: true },
  })
}

/** As much of a web page as the library hands its font faces to, and no place for them. */
const faceless = {
  createElement: () => ({ sheet: { cssRules: [], insertRule: () => 0 }, remove() {} }),
  documentElement: { getElementsByTagName: () => [{ append() {} }] },
}
