// The number goes up with every migration that changes what travels between devices and server.
module.exports = {
	/** What this code knows; a data folder with a greater number is refused at the start. */
	schema: 1,
	/** Devices that speak an older schema than this are asked to update. */
	minClient: 1
};
