const register = (): void => {};

export default register;
