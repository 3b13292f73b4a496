export { printedInputs } from './printed-inputs.ts';
export { qrCode } from './qr-code.ts';
