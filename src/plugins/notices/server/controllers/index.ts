import notices from './notices';

export default { notices };
